/** The desk in an island. */
import { useEffect, useState } from 'preact/hooks';
import { $desk, type Desk } from './audit-desk.ts';

/** The desk as it stands; the island is drawn anew whenever it changes. */
export const useDesk = (): Desk | undefined => {
  const [desk, setDesk] = useState($desk.get());
  useEffect(() => $desk.subscribe(setDesk), []);
  return desk;
};

/** How long after the last change the findings are drawn, in milliseconds: what was pressed is painted first. */
const CALM = 120;

/** The desk once it has come to rest. */
export const useCalmDesk = (): Desk | undefined => {
  const [desk, setDesk] = useState<Desk | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = $desk.subscribe((now) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setDesk(now);
      }, CALM);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return desk;
};
