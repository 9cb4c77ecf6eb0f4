/**
 * The choice of what to embed: offers the parts that the page lists, shows the code for the chosen one, and the
 * embed itself. The choice is in the query; what is not listed is never framed.
 */
import { formatEmbed, parseEmbed, withTheme, type EmbedChoice } from '../embed-address.ts';
import { frameCode, FRAME_HEIGHT, HEIGHT_MESSAGE } from '../embed-code.ts';
import { onTravel, tellUnread, tellView, writeSearch } from '../../../shell/address.ts';

type Selects = readonly [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];

const linksIn = (element: Element): HTMLAnchorElement[] => [...element.querySelectorAll('a')];

/** What is called so in the code: by the guide's own name, whatever language the page is shown in. */
const titleOf = ({ dataset }: HTMLElement): string => dataset['title'] ?? '';

/** The path of the page whose embed a link opens. */
const pathOf = (link: HTMLAnchorElement): string =>
  link.pathname.slice(new URL('.', location.href).pathname.length - 1);

/** The lists of a guide's parts as groups of options. */
const optionsOf = (guide: Element): HTMLOptGroupElement[] =>
  [...guide.querySelectorAll('ul')].map((list) => {
    const group = document.createElement('optgroup');
    group.label = list.previousElementSibling?.textContent ?? '';
    group.append(...linksIn(list).map((link) => new Option(link.text, pathOf(link))));
    return group;
  });

/** How long a preview that is there may take to say how high it is. */
const PATIENCE_MS = 100;

/** Shows what an address asks for: the preview has its height, and moves nothing any more. */
const present = (): void => {
  document.documentElement.classList.remove('pending');
};

/** A new frame for each embed: another address for the one that is there would be a step for Back. */
const frameOf = (address: string, title: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.title = `Preview: ${title}`;
  frame.height = String(FRAME_HEIGHT);
  frame.src = address;
  return frame;
};

/** Copies the code; where the browser refuses, marks it. */
const copy = async (code: HTMLTextAreaElement): Promise<string> => {
  try {
    await navigator.clipboard.writeText(code.value);
    return 'Code copied';
  } catch {
    code.focus();
    code.select();
    return 'The browser refuses to copy. The code is marked: copy it yourself.';
  }
};

/** What stands between the controls and the preview. */
const partsOf = (box: HTMLElement) => {
  const [chosen, code] = [box.querySelector<HTMLElement>('.chosen'), box.querySelector('textarea')];
  const [button, told] = [box.querySelector('button'), box.querySelector('[role=status]')];
  if (!chosen || !code || !button || !told) throw new Error('The page about embedding has no place for the code');
  return { chosen, code, button, told };
};

/** Makes the controls answer, and shows what the address asks for. */
export const openChoice = (box: HTMLElement): void => {
  const [guide, part, theme, height] = [...box.querySelectorAll('select')] as unknown as Selects;
  const { chosen, code, button, told } = partsOf(box);
  const script = document.querySelector('#height-script')?.textContent ?? '';
  const guides = [...document.querySelectorAll<HTMLElement>('[data-guide]')];
  /** The link to each embed, by the path of the page whose part it is. */
  const links = new Map(guides.flatMap(linksIn).map((link) => [pathOf(link), link]));
  const pages = new Map([
    ...(JSON.parse(box.dataset['moved'] ?? '[]') as [string, string][]),
    ...[...links.keys()].map((path) => [path, path] as const),
  ]);
  let preview: HTMLIFrameElement | undefined;

  const show = (choice: EmbedChoice): void => {
    const link = links.get(choice.page ?? '');
    const own = guides.find((it) => link && it.contains(link));
    part.replaceChildren(...(own ? optionsOf(own) : []));
    guide.value = own?.dataset['guide'] ?? '';
    part.value = choice.page ?? '';
    theme.value = choice.theme ?? '';
    height.value = choice.isFixed ? 'fixed' : '';
    part.disabled = !link;
    chosen.hidden = !link;
    told.textContent = '';
    preview?.remove();
    if (!link || !own) return;
    const address = link.pathname + withTheme('', choice.theme);
    const title = `${titleOf(link)}: ${titleOf(own)}`;
    code.value = (choice.isFixed ? '' : `${script}\n`) + frameCode((box.dataset['site'] ?? '') + address, title);
    preview = frameOf(address, title);
    chosen.append(preview);
  };
  const read = (): void => {
    const choice = parseEmbed(location.search, pages);
    tellView(formatEmbed(choice));
    show(choice);
  };
  /** Writes what the controls say to the address, and shows it. */
  const write = (page: string | undefined): void => {
    const choice: EmbedChoice = {
      page,
      theme: theme.value === 'light' || theme.value === 'dark' ? theme.value : undefined,
      isFixed: height.value !== '',
    };
    writeSearch(formatEmbed(choice), 'push');
    show(choice);
  };
  /** Another guide begins with its first part. */
  const first = (): string | undefined => {
    const link = guides.find(({ dataset }) => dataset['guide'] === guide.value)?.querySelector('a');
    return link ? pathOf(link) : undefined;
  };

  box.addEventListener('change', ({ target }) => {
    if (target !== code) write(target === guide ? first() : part.value);
  });
  button.addEventListener('click', () => {
    void copy(code).then((words) => {
      told.textContent = words;
    });
  });
  addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    // Nothing but this site’s own pages can stand in the preview.
    const frame = source === preview?.contentWindow ? preview : undefined;
    if (frame && height.value === '' && data?.type === HEIGHT_MESSAGE) frame.height = String(data.height);
  });
  onTravel(read);

  const unread: string[] = [];
  parseEmbed(location.search, pages, unread);
  tellUnread(unread);
  // What was chosen while this was on its way counts.
  const asked = parseEmbed(location.search, pages);
  if ([guide, theme, height].every(({ value }) => value === '') && location.search !== '') read();
  else {
    theme.value ||= asked.theme ?? '';
    height.value ||= asked.isFixed ? 'fixed' : '';
    write(guide.value === '' ? asked.page : first());
  }
  if (!preview || height.value !== '') present();
  else {
    preview.addEventListener('load', () => {
      setTimeout(present, PATIENCE_MS);
    });
  }
};
