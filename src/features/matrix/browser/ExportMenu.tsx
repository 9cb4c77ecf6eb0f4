/** Exports what is shown. What writes it comes when the menu is first opened. */
import { useEffect, useState } from 'preact/hooks';
import type { ExportView, ExportViewProps } from './ExportView.tsx';
import { useLightDismiss } from './use-light-dismiss.ts';

export const ExportMenu = (props: ExportViewProps) => {
  const menu = useLightDismiss();
  const [panel, setPanel] = useState<{ readonly View: typeof ExportView } | 'failed' | undefined>();
  const load = (): void => {
    if (!menu.current?.open || typeof panel === 'object') return;
    import('./ExportView.tsx').then(
      ({ ExportView: View }) => {
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
    <details class="menu export" ref={menu} onToggle={load}>
      <summary>Export</summary>
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
