import { describe, expect, test } from 'vitest';
import { editLink, reportLink } from '../../src/routes/edit-links.ts';

describe('Links into the repository', () => {
  const FILE = 'content/a/framework.json';

  test.each([
    ['https://github.example.com/us/stagecraft', 'https://github.example.com/us/stagecraft'],
    ['https://github.com/us/stagecraft/', 'https://github.com/us/stagecraft'],
    ['git+https://github.com/us/stagecraft.git', 'https://github.com/us/stagecraft'],
    ['git@github.com:us/stagecraft.git', 'https://github.com/us/stagecraft'],
    ['git+ssh://git@github.com/us/stagecraft.git', 'https://github.com/us/stagecraft'],
    ['github:us/stagecraft', 'https://github.com/us/stagecraft'],
    ['us/stage.craft', 'https://github.com/us/stage.craft'],
  ])('are built from %s', (repository, address) => {
    expect(editLink(repository, FILE)).toBe(`${address}/edit/main/${FILE}`);
    expect(reportLink(repository, 'https://guides.example/a/')).toMatch(`${address}/issues/new?title=`);
  });

  test.each([
    '',
    'git@git.example.com:us/stagecraft.git',
    'javascript:alert(1)',
    'javascript://github.com/us/stagecraft',
    'http://github.com/us/stagecraft',
    'https://us:secret@github.com/us/stagecraft',
    'https://github.com/us/stagecraft?a="b"',
    'https://github.com',
    'https://git.example.com/us/stagecraft',
    'https://constructor.example.com/us/stagecraft',
    '../../stagecraft',
  ])('are left out where the repository is %j', (repository) => {
    expect(editLink(repository, FILE)).toBeUndefined();
    expect(reportLink(repository, 'https://guides.example/a/')).toBeUndefined();
  });

  test('lead to the folder where several files make a page', () => {
    expect(editLink('us/stagecraft', 'content/a/faq/')).toBe(
      'https://github.com/us/stagecraft/tree/main/content/a/faq',
    );
  });

  test('have the forms of GitLab there', () => {
    const repository = 'git+https://gitlab.com/group/us/stagecraft.git';
    expect(editLink(repository, FILE)).toBe(`https://gitlab.com/group/us/stagecraft/-/edit/main/${FILE}`);
    const link = new URL(reportLink(repository, 'https://guides.example/a/') ?? '');
    expect(link.pathname).toBe('/group/us/stagecraft/-/issues/new');
    expect(link.searchParams.get('issue[title]')).toBe('Mistake on /a/');
    expect(link.searchParams.get('issue[description]')).toContain('Page: https://guides.example/a/');
  });

  test('open a report that names the page, whatever is in its address', () => {
    const page = 'https://guides.example/sub/path/guide/aspects/a&b/?stages=x#y';
    const link = new URL(reportLink('us/stagecraft', page) ?? '');
    expect(link.searchParams.get('title')).toBe('Mistake on /sub/path/guide/aspects/a&b/');
    expect(link.searchParams.get('body')).toContain(`Page: ${page}\n`);
  });
});
