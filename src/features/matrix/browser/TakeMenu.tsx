/** Takes along what is shown. What writes it comes when the menu is first opened. */
import { useEffect, useState } from 'preact/hooks';
import type { TakeView, TakeViewProps } from './TakeView.tsx';
import { useLightDismiss } from './use-light-dismiss.ts';

export const TakeMenu = (props: TakeViewProps) => {
  const menu = useLightDismiss();
  const [panel, setPanel] = useState<{ readonly View: typeof TakeView } | 'failed' | undefined>();
  const load = (): void => {
    if (!menu.current?.open || typeof panel === 'object') return;
    import('./TakeView.tsx').then(
      ({ TakeView: View }) => {
        setPanel({ View });
      },
      () => {
        setPanel('failed');
      },
    );
  };
  // It may have been opened before there was anybody to hear of it.
  useEffect(load, []);
  return (
    <details class="menu take" ref={menu} onToggle={load}>
      <summary>Take along</summary>
      <div class="panel">
        {typeof panel === 'object' ? (
          <panel.View {...props} />
        ) : (
          <p role="status">
            {panel ? 'What writes the tables did not come from the server. Close this and try again.' : 'One moment …'}
          </p>
        )}
      </div>
    </details>
  );
};
