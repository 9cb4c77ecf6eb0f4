/**
 * On the page for wrong addresses: lists the pages whose address is nearest to the one asked for. The view that was
 * asked for goes along.
 */
import { nearestPaths, splitView } from '../../routes/nearest.ts';

const section = document.querySelector<HTMLElement>('#nearest');

if (section) {
  const pages = new Map(JSON.parse(section.dataset['pages'] ?? '[]') as [string, string][]);
  const [asked, view] = splitView(location.pathname);
  for (const path of nearestPaths(asked, [...pages.keys()])) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const where = document.createElement('p');
    link.href = path + view + location.search + location.hash;
    link.append(pages.get(path) ?? path);
    where.append(path);
    item.append(link, where);
    section.querySelector('ul')?.append(item);
    section.hidden = false;
  }
}
