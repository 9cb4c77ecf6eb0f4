/** On the page for wrong addresses: lists the pages whose address is nearest to the one asked for. */
import { nearestPaths } from '../model/nearest.ts';

const section = document.querySelector<HTMLElement>('#nearest');
const pages = new Map(JSON.parse(section?.dataset['pages'] ?? '[]') as [string, string][]);
const list = section?.querySelector('ul');
const found = nearestPaths(location.pathname, [...pages.keys()]);

if (section && list && found.length > 0) {
  list.append(
    ...found.map((path) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const where = document.createElement('p');
      link.href = path;
      link.append(pages.get(path) ?? path);
      where.append(path);
      item.append(link, where);
      return item;
    }),
  );
  section.hidden = false;
}
