/** How a page is cited. */
import type { Framework } from '../domain/framework.ts';

/**
 * The page, the site, the address, the day to fill in, and the document behind it.
 * @param address the whole address
 */
export const citation = (title: string, address: string, framework?: Framework): string => {
  const page = `“${title}”. Stagecraft, ${address}. Read on [day].`;
  if (!framework) return page;
  const { title: document, publisher = 'unsigned' } = framework.source;
  return `${page} After “${document}”, ${publisher}.`;
};
