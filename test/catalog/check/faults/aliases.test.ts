import { replaced } from '../../good-content.ts';
import { DATA, FRAMEWORK, LOOKS, testFaults } from './faults.ts';

testFaults('An alias that leads astray', [
  [
    'the title of another row',
    replaced(LOOKS, '    title: Colours\n', '    title: Colours\n    aliases: [paint, BACKUPS]\n'),
    `${LOOKS}:8:22`,
    'the alias "BACKUPS"',
    `an alias that is not the title of something else (${DATA})`,
  ],
  [
    'the title of a dimension, on a stage',
    replaced(FRAMEWORK, '"title": "First",', '"title": "First", "aliases": ["looks!"],'),
    `${FRAMEWORK}:12:37`,
    'the alias "looks!"',
    `an alias that is not the title of something else (${LOOKS})`,
  ],
  [
    'nothing that could be looked for',
    replaced(LOOKS, '    title: Colours\n', '    title: Colours\n    aliases: ["…"]\n'),
    `${LOOKS}:8:15`,
    'the alias "…"',
    'an alias with a letter or digit: by others nothing is found',
  ],
]);
