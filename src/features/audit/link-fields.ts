/** The fields in the fragment of an audit's page. */
import { readFields } from '../../routes/forgiving.ts';

/**
 * The fields of such a fragment, or of a text with a link that has one. No value has signs of its own, so that encoded
 * ones are taken for what they stand for.
 */
export const readLinkFields = (text: string): URLSearchParams =>
  readFields(text.replace(/%(25)*23/gi, '#').replace(/%(25)*26/gi, '&'));

/** Whether a fragment is of fields, and does not name a place on the page. */
export const hasFields = (fragment: string): boolean => /^[^?&]*(=|%3D)/i.test(fragment);
