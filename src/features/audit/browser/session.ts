/** Opening audits on the page: one of this browser, one in a link or a file, or a new one. */
import { beginAudit, changedAt, MOST_ROWS, type Audit } from '../audit.ts';
import { writeAudit } from '../file.ts';
import type { OpenedLink } from '../link.ts';
import { hasFields, readLinkFields } from '../link-fields.ts';
import { isOfGuide, openAudit, openLink, rowsWith, type Guide } from '../open.ts';
import { readIds } from '../../../routes/forgiving.ts';
import { $session, $guide, SESSION_DEFAULTS, type Session } from './session-state.ts';
import { DELETED, failureOf, followGuide, saveAudit, savedAudit } from './saved-audits.ts';
import { readFragment, writeFragment } from '../../../shell/address.ts';

export { changeAudit, changeAuditOf, confirmAnswer, keepDeleted, takeIn, undo } from './session-changes.ts';
export { $session, isTargetGone, type Session } from './session-state.ts';

const newId = (): string =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');

/** The last moment that a clock can show. A file with later ones would leave no time for changes. */
const LAST_MOMENT = 8_640_000_000_000_000;

const ELSEWHERE =
  'An address with #own= works only in the browser in which its audit was made. If somebody sent it to you, ask them to press “Copy link” and send that. If the audit was yours, it was deleted or could not be kept.';

const NOTHING_READ = 'This link holds no audit, or nothing of it arrived. Ask for it once more, or for the file.';

/** How often something was opened from here; what is opened more slowly must not push it away. */
let turns = 0;

const show = (session: Session): void => {
  turns += 1;
  $session.set(session);
};

/** Opens an audit that is kept here, or held. */
const showOwn = (audit: Audit, from: Partial<Pick<Session, 'compareWith' | 'link' | 'told'>> = {}): void => {
  const guide = $guide.get();
  if (!guide) return;
  const failure = failureOf(audit);
  show({
    ...SESSION_DEFAULTS,
    ...from,
    origin: 'own',
    failure,
    isDeleted: failure === DELETED,
    ...openAudit(audit, guide),
  });
};

/** Opens an empty audit; it is kept with its first change. */
export const beginAfresh = (
  target?: string,
  from: Partial<Pick<Session, 'compareWith' | 'damage' | 'told'>> = {},
): void => {
  const guide = $guide.get();
  if (!guide) return;
  const { framework, stages } = guide;
  const known = target !== undefined && stages.includes(target) ? target : '';
  show({ ...SESSION_DEFAULTS, ...from, origin: 'new', audit: beginAudit(newId(), framework, known, Date.now()) });
};

/** Opens an audit of this browser as it is kept now, and puts it into the address. */
export const openOwn = (audit: Audit, told = ''): void => {
  writeFragment(`own=${audit.id}`, 'push');
  showOwn(savedAudit(audit.framework, audit.id) ?? audit, { told });
};

/** Opens an empty audit, and takes the last one out of the address. */
export const beginNew = (): void => {
  writeFragment('', 'push');
  beginAfresh($session.get()?.audit.target.value, { told: 'A new audit begins.' });
};

/** Begins an audit of the reader's own, held against the same stage, to be compared with the one in the link. */
export const answerToCompare = (): void => {
  const session = $session.get();
  if (session?.link === undefined) return;
  const { link, audit } = session;
  writeFragment(`target=${encodeURIComponent(audit.target.value)}&with=${link}`, 'push');
  beginAfresh(audit.target.value, { compareWith: link, told: 'An audit of your own begins.' });
};

/**
 * Opens the audit of a file. One that is here already, but otherwise, stays as it is: the file's becomes one beside it.
 * @returns what came of it, in words
 */
export const importAudit = (audit: Audit, from: string): string => {
  const guide = $guide.get();
  if (!guide) return '';
  const { framework } = guide;
  if (!isOfGuide(guide, audit.framework)) {
    return `“${from}” is an audit of another guide (${audit.framework}); open it on that guide’s page.`;
  }
  if (changedAt(audit) > LAST_MOMENT) return `“${from}” was not brought in: its times are no times.`;
  const mine = { ...audit, framework };
  const stored = savedAudit(framework, audit.id);
  const isSame = stored !== undefined && writeAudit(stored) === writeAudit(mine);
  const rows = rowsWith(mine, guide);
  if (!isSame && rows > MOST_ROWS) {
    return `“${from}” was not brought in: it has rows that this guide does not have, and with the guide’s own it would speak of ${String(rows)}; at most ${String(MOST_ROWS)} fit.`;
  }
  const opened = stored && !isSame ? { ...mine, id: newId() } : mine;
  saveAudit(opened);
  openOwn(opened);
  if (isSame) return `“${from}” is the audit that is kept here already.`;
  return stored ? `“${from}” differs from the audit kept here; it stands beside it.` : `“${from}” is brought in.`;
};

/** Opens the audit of a link. */
const showLink = (link: OpenedLink | undefined, code: string | undefined): void => {
  const guide = $guide.get();
  if (!guide) return;
  if (!link || !isOfGuide(guide, link.framework ?? guide.framework)) {
    const said = link
      ? `This link holds an audit of another guide (${String(link.framework).slice(0, 60)}); open it on that guide’s page.`
      : NOTHING_READ;
    beginAfresh(undefined, { damage: [said] });
    return;
  }
  const opened = openLink(link, guide, newId(), Date.now());
  show({ ...SESSION_DEFAULTS, origin: 'link', link: code, ...opened });
};

/** The id in a field of the address; `''` where the field names none, `undefined` where there is no such field. */
const idIn = (fields: URLSearchParams, name: string): string | undefined =>
  fields.has(name) ? (readIds(fields.getAll(name))[0] ?? '') : undefined;

/** What an address says of links to audits. */
interface Linked {
  readonly code: string | undefined;
  /** The audit of which the address is; none where it names none. */
  readonly link?: OpenedLink | undefined;
  /** The code of the audit that this one is begun beside. */
  readonly compareWith: string | undefined;
}

const orNone = (code: string): string | undefined => (code === '' ? undefined : code);

/** Reads the links in fields of an address. What reads them comes when there are any. */
const readLinks = async (audit: string, compareWith: string, { stages }: Guide): Promise<Linked> => {
  const { findCode, readLink } = await import('../link.ts');
  const code = findCode(audit);
  return { code: orNone(code), link: await readLink(code, stages), compareWith: orNone(findCode(compareWith)) };
};

/** Opens what the address names: an audit of this browser, one in a link, or none. */
export const openAddress = async (): Promise<void> => {
  const guide = $guide.get();
  if (!guide) return;
  const text = readFragment();
  const fields = readLinkFields(text);
  const isKnown = ['own', 'audit', 'target', 'with'].some((name) => fields.has(name));
  // A place on the page is no other audit.
  if (text !== '' && !isKnown && $session.get()) return;
  const [audit, sentCompareWith] = [fields.get('audit'), fields.get('with')];
  let linked: Linked | undefined;
  let damage = isKnown || !hasFields(text) ? [] : [NOTHING_READ];
  if (audit !== null || sentCompareWith !== null) {
    turns += 1;
    const turn = turns;
    try {
      linked = await readLinks(audit ?? '', sentCompareWith ?? '', guide);
    } catch {
      damage = ['What reads links did not come. Reload the page.'];
    }
    // The reader has gone on meanwhile.
    if (turn !== turns) return;
  }
  const own = idIn(fields, 'own');
  const stored = own === undefined ? undefined : savedAudit(guide.framework, own);
  if (stored) showOwn(stored, { compareWith: linked?.compareWith, link: linked?.code });
  else if (audit !== null && linked) showLink(linked.link, linked.code);
  else
    beginAfresh(idIn(fields, 'target'), {
      compareWith: linked?.compareWith,
      damage: own === undefined ? damage : [ELSEWHERE],
    });
};

/** Says against which guide audits are held, and opens what the address names. */
export const startSession = (known: Guide): Promise<void> => {
  $guide.set(known);
  const { framework, moved } = known;
  for (const [from, to] of Object.entries(moved)) {
    if (from.startsWith('framework:') && to === framework) followGuide(from.slice('framework:'.length), framework);
  }
  return openAddress();
};
