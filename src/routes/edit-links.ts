/** Links into the repository that `package.json` names: where content is edited, and where a mistake is reported. */

/** What differs between the hosts whose addresses we know. */
interface Host {
  /** What stands between the repository and what is done with it. */
  readonly before: string;
  /** The names that the form for a report gives its title and its text. */
  readonly title: string;
  readonly text: string;
}

/** The hosts by their names, and by the first part of a name where a company runs its own. */
const HOSTS: Readonly<Record<string, Host>> = {
  github: { before: '', title: 'title', text: 'body' },
  gitlab: { before: '/-', title: 'issue[title]', text: 'issue[description]' },
};

/** The branch that is published. */
const BRANCH = 'main';

/**
 * The address of a repository in the forms that package.json knows: `https://…`, `git+https://…`, and on GitHub
 * `git@github.com:…`, `github:owner/name` and `owner/name`; with the host, where it is one we know.
 */
const readRepository = (repository: string): { address: string; host: Host } | undefined => {
  const address = repository
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/)?git@github\.com[:/]|^(?:github:)?(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/(?:\.git)?\/?$/, '');
  const [, name = ''] = /^https:\/\/(\w+)\.[\w.-]+(?:\/[\w.-]+){2,}$/.exec(address) ?? [];
  const host = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  return host && { address, host };
};

/**
 * The page on which a file of the repository is edited, or a folder chosen from; `undefined` where no repository is
 * known, or none of a host whose addresses we know.
 * @param file the path from the repository's root; a folder ends in a slash
 */
export const editLink = (repository: string, file: string): string | undefined => {
  const known = readRepository(repository);
  const way = file.endsWith('/') ? 'tree' : 'edit';
  return known && `${known.address}${known.host.before}/${way}/${BRANCH}/${file.replace(/\/$/, '')}`;
};

/** The form on which a mistake on a page is reported; `undefined` as above. */
export const reportLink = (repository: string, page: string): string | undefined => {
  const known = readRepository(repository);
  if (!known) return undefined;
  const { address, host } = known;
  const query = new URLSearchParams({
    [host.title]: `Mistake on ${new URL(page).pathname}`,
    [host.text]: `Page: ${page}\n\nWhat is wrong, and what it should say:\n`,
  });
  return `${address}${host.before}/issues/new?${query.toString()}`;
};
