/** Lists of work are written by a module of its own, which comes when one is first wanted. */
import { useEffect, useState } from 'preact/hooks';
import type * as work from '../work.ts';

/** The module that writes them. */
export type Work = typeof work;

export const loadWork = (): Promise<Work> => import('../work.ts');

/** The module, once it is wanted and has come. */
export const useWork = (isWanted: boolean): Work | undefined => {
  const [module, setModule] = useState<Work | undefined>();
  useEffect(() => {
    if (!isWanted) return;
    loadWork().then(
      (came) => {
        setModule(came);
      },
      () => {
        // Without it there are no such links; the next repository that is typed asks again.
      },
    );
  }, [isWanted]);
  return module;
};
