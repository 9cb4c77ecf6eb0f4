/** The published form of the schemas of what the site hands to machines. */
import { z } from 'astro/zod';
import { API_SCHEMAS, type ApiName } from './api.ts';

/**
 * The JSON Schema (draft 2020-12) of a kind of file. Objects are left open: within a version properties may be added,
 * and whoever keeps a copy of the schema must not stumble over them.
 * @param address where it is published: its `$id`
 */
export const jsonSchema = (name: ApiName, address: string): object => ({
  ...z.toJSONSchema(API_SCHEMAS[name], {
    io: 'output',
    override: ({ jsonSchema: part }) => {
      if (part.additionalProperties === false) delete part.additionalProperties;
    },
  }),
  $id: address,
  title: `Stagecraft: ${name}`,
});
