/** The published form of the schemas of what the site hands to machines. */
import { z } from 'astro/zod';
import { API_SCHEMAS, type ApiName } from './api.ts';

/**
 * The JSON Schema (draft 2020-12) of a kind of file.
 * @param address where it is published: its `$id`
 */
export const jsonSchema = (name: ApiName, address: string): object => ({
  ...z.toJSONSchema(API_SCHEMAS[name], { io: 'output' }),
  $id: address,
  title: `Stagecraft: ${name}`,
});
