/** A JSON Schema as lines that can be held against each other: a property each, with what its value is. */

/** What of JSON Schema ours are made of. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** A property, wherever it is: `dimensions[].aspects[].cell<entries>.entries`. */
export interface Property {
  readonly path: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** The schemas within one that is no object itself, each with what stands behind the path. */
const inside = (schema: JsonSchema): (readonly [string, JsonSchema])[] => [
  ...(schema.items ? [['[]', schema.items] as const] : []),
  ...(typeof schema.additionalProperties === 'object' ? [['{}', schema.additionalProperties] as const] : []),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(
    (option) => [`<${option.properties?.['state']?.const ?? option.type ?? ''}>`, option] as const,
  ),
];

/** Every property of a schema, at every depth. */
export const propertiesOf = (schema: JsonSchema, path = ''): Property[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    return [{ path: own, isRequired, schema: part }, ...propertiesOf(part, own)];
  }),
  ...inside(schema).flatMap(([step, part]) => propertiesOf(part, path + step)),
];

/** What a value is: its type, its form, or the words of which it is one. */
const valueOf = (schema: JsonSchema): string => {
  const words = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (words.length > 0) return words.join(' | ');
  const type = [schema.type ?? 'one of', schema.format].filter((it) => it !== undefined).join(' ');
  return inside(schema).reduce((text, [step, part]) => `${text} ${step}${part.properties ? '' : valueOf(part)}`, type);
};

/** A line for every property: `label: string`, and `users?: string` where it may be left out. */
export const schemaLines = (schema: JsonSchema): string[] =>
  propertiesOf(schema).map(({ path, isRequired, schema: part }) => `${path}${isRequired ? '' : '?'}: ${valueOf(part)}`);
