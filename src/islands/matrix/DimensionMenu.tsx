/** The menu of dimensions: choose several, or jump to one. */
import { useEffect, useRef } from 'preact/hooks';
import type { View } from '../../model/view.ts';

export interface DimensionOption {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly dimensions: readonly DimensionOption[];
  readonly legend: string;
  readonly view: View;
  readonly onToggle: (id: string) => void;
}

/** Closes a disclosure on Escape, and on a click or focus outside of it. */
const useLightDismiss = () => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ type, target }: Event): void => {
      const details = menu.current;
      if (!details?.open || (type !== 'toggle' && target instanceof Node && details.contains(target))) return;
      details.open = false;
    };
    const onKey = (event: KeyboardEvent): void => {
      const details = menu.current;
      if (event.key !== 'Escape' || !details?.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return menu;
};

export const DimensionMenu = ({ dimensions, legend, view, onToggle }: Props) => {
  const menu = useLightDismiss();
  const chosen = view.dimensions.length;
  return (
    <details class="menu" ref={menu}>
      <summary>
        {legend} <b>{chosen || ''}</b>
      </summary>
      <div class="panel" role="group" aria-label={legend}>
        <ul>
          {dimensions.map(({ id, title }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  name="dimensions"
                  value={id}
                  checked={view.dimensions.includes(id)}
                  onChange={() => {
                    onToggle(id);
                  }}
                />
                {title}
              </label>
              {(chosen === 0 || view.dimensions.includes(id)) && (
                <a
                  href={`#${id}`}
                  aria-label={`Go to ${title}`}
                  onClick={() => {
                    if (menu.current) menu.current.open = false;
                  }}
                >
                  go
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
};
