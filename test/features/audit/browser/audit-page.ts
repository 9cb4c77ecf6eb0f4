/** A page with an open audit, in a tab of its own. */
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
  const [session, audits] = await Promise.all([
    import('../../../../src/features/audit/browser/session.ts'),
    import('../../../../src/features/audit/browser/saved-audits.ts'),
  ]);
  const inTab = storage.openTab();
  inTab(() =>
    audits.onAuditElsewhere(GUIDE.framework, (audit, id) => {
      inTab(() => {
        session.takeIn(audit, id);
      });
    }),
  );
  await session.startSession(GUIDE);
  const shown = () => session.$session.get() ?? expect.fail('the session is empty');
  return {
    ...session,
    shown,
    audit: (): Audit => shown().audit,
    answer: (key: string, have: string | undefined) => {
      inTab(() => {
        session.changeAudit((audit, now) => withAnswers(audit, { [key]: { have } }, now));
      });
    },
    undo: () => {
      inTab(session.undo);
    },
    keepDeleted: () => {
      inTab(session.keepDeleted);
    },
    /** Deletes the open audit, or keeps it again, as the list of saved audits does. */
    drop: () => {
      inTab(() => {
        audits.deleteAudit(shown().audit);
      });
    },
    keep: () => {
      inTab(() => {
        audits.saveAudit(shown().audit);
      });
    },
  };
};
