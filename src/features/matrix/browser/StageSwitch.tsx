/** The stage switch of a single table: the same stages in the address, nothing else to filter. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DEFAULT_VIEW } from '../view.ts';
import { createViewStore } from './view-store.ts';
import { knownHere, readControls } from './controls-state.ts';
import { CopyLink } from '../../../shell/browser/CopyLink.tsx';
import { applyClasses } from './rows.ts';
import { StageToggles, type StageOption } from './StageToggles.tsx';

interface Props {
  readonly stages: readonly StageOption[];
  /** What the framework calls them: "Stages". */
  readonly legend: string;
}

export const StageSwitch = ({ stages, legend }: Props) => {
  const [known, store, early] = useMemo(() => {
    const ids = knownHere();
    return [ids, createViewStore(ids), readControls(ids)] as const;
  }, []);
  const [view, setView] = useState(DEFAULT_VIEW);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    store.start(early, (next) => {
      applyClasses(document.documentElement, next, known);
      setView(next);
    });
  }, []);
  return (
    <div class="bar js-only" ref={bar}>
      <StageToggles
        stages={stages}
        legend={legend}
        view={view}
        onToggle={(id) => {
          store.toggle('stages', id);
        }}
      />
      {view.stages.length > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            store.change({ stages: [] });
            // This button goes.
            bar.current?.querySelector('input')?.focus();
          }}
        >
          Show all
        </button>
      )}
      <CopyLink address={store.address} />
    </div>
  );
};
