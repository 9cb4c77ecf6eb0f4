/** The menu of dimensions: choose several, or jump to one. */
import type { View } from '../view.ts';
import { useLightDismiss } from './use-light-dismiss.ts';

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
