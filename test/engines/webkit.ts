/** WebKitGTK, driven by its own WebDriver. It has no headless mode, so that it needs a display: Xvfb's. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { installPackages } from '../site/debian.ts';
import { BROWSER_MS, expressionOf, type Driver, type Engine } from './driver.ts';

const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'] as const;

/** How often it is asked whether the driver answers, in milliseconds. */
const ASK_MS = 50;

/** The names of the DOM by which keys are asked for, and what WebDriver calls them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Control: Key.CONTROL,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
};

/** A port that nothing listens at. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
};

/** A display at which nobody looks, and its name. */
const startDisplay = async (): Promise<{ readonly child: ChildProcess; readonly name: string }> => {
  // It takes a number that is free, and tells it.
  const args = ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const child = spawn(PROGRAMS[1], args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = (await once(child.stdout, 'data', { signal: AbortSignal.timeout(BROWSER_MS) })) as [Buffer];
  return { child, name: `:${String(said).trim()}` };
};

const startDriver = async (display: string): Promise<{ readonly child: ChildProcess; readonly address: string }> => {
  const port = String(await freePort());
  const env = { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' };
  const child = spawn(PROGRAMS[0], [`--port=${port}`], { stdio: 'ignore', env });
  const address = `http://127.0.0.1:${port}`;
  const late = AbortSignal.timeout(BROWSER_MS);
  while (!(await fetch(`${address}/status`, { signal: late }).catch(() => undefined))?.ok) {
    late.throwIfAborted();
    await setTimeout(ASK_MS);
  }
  return { child, address };
};

const startBrowser = (address: string): Promise<WebDriver> =>
  new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities()
        .set('browserName', 'MiniBrowser')
        .set('timeouts', { pageLoad: BROWSER_MS, script: BROWSER_MS }),
    )
    .build();

const driverOf = (browser: WebDriver, close: () => Promise<void>): Driver => ({
  goto: (address) => browser.get(address),
  evaluate: (call, argument) => browser.executeScript(`return ${expressionOf(call, argument)}`),
  click: async (x, y) => {
    const place = { x: Math.round(x), y: Math.round(y), duration: 0, origin: Origin.VIEWPORT };
    await browser.actions({ async: true }).move(place).click().perform();
  },
  type: async (text) => {
    await browser.actions({ async: true }).sendKeys(text).perform();
  },
  press: async (keys) => {
    const named = keys.map((key) => KEYS[key] ?? key);
    const actions = browser.actions({ async: true });
    for (const key of named) actions.keyDown(key);
    for (const key of named.reverse()) actions.keyUp(key);
    await actions.perform();
  },
  close,
});

const open = async (): Promise<Driver> => {
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.reverse()) await end(child);
  };
  try {
    const display = await startDisplay();
    children.push(display.child);
    const driver = await startDriver(display.name);
    children.push(driver.child);
    const browser = await startBrowser(driver.address);
    return driverOf(browser, async () => {
      await browser.quit().catch(() => undefined);
      await stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
};

export const WEBKIT: Engine = {
  name: 'WebKit',
  isThere: () => PROGRAMS.every((path) => existsSync(path)),
  install: () => void installPackages(['webkit2gtk-driver', 'xvfb']),
  help: 'install it (Debian: apt-get install webkit2gtk-driver xvfb)',
  open,
};
