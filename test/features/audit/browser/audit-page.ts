/** A page with an audit on its desk, in a tab of its own. */
import { expect, vi } from 'vitest';
import { withAnswers, type Audit } from '../../../../src/features/audit/audit.ts';
import { guideNamed } from '../guides.ts';
import { fakeBrowser } from '../../../fixtures/fake-browser.ts';
import type { FakeStorage } from '../../../fixtures/fake-storage.ts';

export const GUIDE = guideNamed('twelve-levels');
export const AUDIT_PAGE = 'https://example.com/twelve-levels/audit/';

/** What is answered in each row, also what was taken back. */
export const has = ({ answers }: Audit): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value]));

/** Opens the page, with modules of its own on the storage that all pages share. */
export const openAuditPage = async (storage: FakeStorage, fragment: string) => {
  fakeBrowser(AUDIT_PAGE + fragment);
  vi.resetModules();
  const [desk, audits] = await Promise.all([
    import('../../../../src/features/audit/browser/audit-desk.ts'),
    import('../../../../src/features/audit/browser/audits.ts'),
  ]);
  const inTab = storage.openTab();
  inTab(() =>
    audits.onAuditElsewhere(GUIDE.framework, (audit, id) => {
      inTab(() => {
        desk.takeIn(audit, id);
      });
    }),
  );
  await desk.setUpDesk(GUIDE);
  const shown = () => desk.$desk.get() ?? expect.fail('the desk is empty');
  return {
    ...desk,
    shown,
    audit: (): Audit => shown().audit,
    answer: (key: string, have: string | undefined) => {
      inTab(() => {
        desk.changeAudit((audit, now) => withAnswers(audit, { [key]: { have } }, now));
      });
    },
    undo: () => {
      inTab(desk.undo);
    },
    keepDeleted: () => {
      inTab(desk.keepDeleted);
    },
    /** Deletes the audit on the desk, or keeps it again, as the shelf does. */
    drop: () => {
      inTab(() => {
        audits.dropAudit(shown().audit);
      });
    },
    keep: () => {
      inTab(() => {
        audits.keepAudit(shown().audit);
      });
    },
  };
};
