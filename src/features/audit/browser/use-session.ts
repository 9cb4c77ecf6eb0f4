/** The session in an island. */
import { useEffect, useState } from 'preact/hooks';
import { $session, type Session } from './session.ts';

/** The session as it stands; the island is drawn anew whenever it changes. */
export const useSession = (): Session | undefined => {
  const [session, setSession] = useState($session.get());
  useEffect(() => $session.subscribe(setSession), []);
  return session;
};

/** How long after the last change the findings are drawn, in milliseconds: what was pressed is painted first. */
const SETTLE_MS = 120;

/** The session once it has come to rest. */
export const useSettledSession = (): Session | undefined => {
  const [session, setSession] = useState<Session | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = $session.subscribe((now) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setSession(now);
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return session;
};
