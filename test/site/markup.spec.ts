import { HtmlValidate, StaticConfigLoader, type ConfigData, type Message } from 'html-validate';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

const CONFIG: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Where CSS changes the display of a table's parts, only explicit roles keep it a table.
    'no-redundant-role': 'off',
    // Preact writes `<input/>`; to a browser it is the same.
    'void-style': 'off',
    // Ids are those of the content; HTML lets them begin with a digit ("10k").
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one list share their name, as a form would send them.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio'] }],
    // The length of titles is the content's, and nothing that HTML limits.
    'long-title': 'off',
  },
};

/** Astro writes the style of its islands in front of the first one; HTML wants it in the head. */
const isAstros = ({ ruleId, selector }: Message): boolean =>
  ruleId === 'element-permitted-content' && (selector?.endsWith('> style') ?? false);

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('a page of each kind is valid HTML', async ({ request }) => {
      for (const [what, path] of Object.entries(TEMPLATES[site])) {
        const response = await request.get(path);
        const { results } = await validator.validateString(await response.text());
        const faults = results
          .flatMap(({ messages }) => messages)
          .filter((message) => !isAstros(message))
          .map(({ ruleId, message, selector }) => [`${ruleId}: ${message}`, selector] as const);
        // Each fault once, with the last place where it stands.
        expect.soft(Object.fromEntries(faults), what).toEqual({});
      }
    });
  });
}
