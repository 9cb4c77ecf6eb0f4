/** Where the rows of an audit stand in the guide. */
import type { Audit } from '../audit.ts';
import type { Finding } from '../findings.ts';
import type { WorkContext } from '../work.ts';
import { formOf, type PageGuide } from './session-form.ts';

/** The whole address of a finding's row, as the form links it. */
export const addressOf = ({ row }: Finding): string =>
  formOf().fields.get(row.key)?.querySelector<HTMLAnchorElement>('legend a')?.href ?? '';

/** What lists of work say of the page. */
export const workContext = (guide: PageGuide, audit: Audit): WorkContext => ({
  guide: guide.title,
  target: guide.stages.find(({ id }) => id === audit.target.value)?.title ?? '',
  addressOf,
});
