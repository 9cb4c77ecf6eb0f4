/** Serves the generated sheets: stage colours and view rules as `virtual:stages.css`, marks of stages as `virtual:marks.css`. */
import type { Plugin } from 'vite';
import { stageSheet, markSheet } from '../features/stage/index.ts';
import { loadContent } from '../catalog/read/loader.ts';

/** The sheets by their names, for guides with these numbers of stages and of dimensions. */
const SHEETS: Readonly<Record<string, (stages: readonly number[], dimensions: readonly number[]) => string>> = {
  'virtual:stages.css': (stages, dimensions) => stageSheet(stages, Math.max(...dimensions)),
  'virtual:marks.css': markSheet,
};

/** The Vite plugin behind these sheets; it counts the stages and dimensions of the content. */
export const stageStyles = (): Plugin => ({
  name: 'stage-styles',
  resolveId: (source) => (Object.hasOwn(SHEETS, source) ? `\0${source}` : undefined),
  load: (id) => {
    const sheet = id.startsWith('\0') ? SHEETS[id.slice(1)] : undefined;
    if (!sheet) return undefined;
    const frameworks = loadContent().entries.flatMap((entry) => (entry.kind === 'framework' ? [entry.data] : []));
    return sheet(
      frameworks.map(({ stages }) => stages.length),
      frameworks.map(({ dimensions }) => dimensions.length),
    );
  },
});
