/** On the page for wrong addresses: lists the pages whose address is nearest to the one asked for. */
import { nearestPaths } from '../model/nearest.ts';

const section = document.querySelector<HTMLElement>('#nearest');

if (section) {
  const pages = new Map(JSON.parse(section.dataset['pages'] ?? '[]') as [string, string][]);
  for (const path of nearestPaths(location.pathname, [...pages.keys()])) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const where = document.createElement('p');
    link.href = path;
    link.append(pages.get(path) ?? path);
    where.append(path);
    item.append(link, where);
    section.querySelector('ul')?.append(item);
    section.hidden = false;
  }
}
