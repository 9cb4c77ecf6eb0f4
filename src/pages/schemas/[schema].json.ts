/** The JSON Schemas of all JSON that is published for scripts, made from the same schemas that type it. */
import { machinePaths } from '../../routes/paths.ts';
import { API_SCHEMAS, type ApiName } from '../../features/api/schema/api.ts';
import { jsonSchema } from '../../features/api/schema/json-schema.ts';
import { addressOf } from '../_files.ts';

export const getStaticPaths = () =>
  (Object.keys(API_SCHEMAS) as ApiName[]).map((schema) => ({ params: { schema }, props: { schema } }));

/** A schema. */
export const GET = ({ props: { schema } }: { props: { schema: ApiName } }): Response =>
  Response.json(jsonSchema(schema, addressOf(machinePaths.schema(schema))));
