import { describe, expect, test } from 'vitest';
import { digitOf, isComposed, shortcutOf, type KeyPress } from '../../src/shell/shortcut.ts';

const NOTHING: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  keyCode: 0,
};

/** A key press by its key and place, with what is held beside: C for Ctrl, M for ⌘, A for Alt, S for Shift. */
const press = (key: string, code: string, held = '', keyCode = 0): KeyPress => ({
  ...NOTHING,
  key,
  code,
  keyCode,
  ctrlKey: held.includes('C'),
  metaKey: held.includes('M'),
  altKey: held.includes('A'),
  shiftKey: held.includes('S'),
});

describe('A shortcut is', () => {
  test.each([
    ['Ctrl+K', press('k', 'KeyK', 'C'), 'mod+k'],
    ['⌘K', press('k', 'KeyK', 'M'), 'mod+k'],
    ['Ctrl+K with the capitals locked', press('K', 'KeyK', 'C'), 'mod+k'],
    ['Ctrl+K on a Russian keyboard', press('л', 'KeyK', 'C'), 'mod+k'],
    ['Ctrl+K on a Greek keyboard', press('κ', 'KeyK', 'C'), 'mod+k'],
    ['Ctrl+K on a Hebrew keyboard', press('ל', 'KeyK', 'C'), 'mod+k'],
    ['Ctrl+Z on a Russian keyboard', press('я', 'KeyZ', 'C'), 'mod+z'],
    ['Ctrl+Z on a French keyboard, where it has the place of W', press('z', 'KeyW', 'C'), 'mod+z'],
    ['Ctrl+Z on a German keyboard, where it has the place of Y', press('z', 'KeyY', 'C'), 'mod+z'],
    ['X on a Russian keyboard', press('ч', 'KeyX'), 'x'],
    ['a capital X', press('X', 'KeyX', 'S'), 'x'],
    ['Enter', press('Enter', 'Enter'), 'enter'],
    ['Enter where no place is told', press('Enter', ''), 'enter'],
  ])('%s', (_, event, shortcut) => {
    expect(shortcutOf(event)).toBe(shortcut);
  });
});

describe('No shortcut is', () => {
  test.each([
    ['Ctrl+Shift+K', press('K', 'KeyK', 'CS')],
    ['Ctrl+Alt+K', press('k', 'KeyK', 'CA')],
    ['⌘⌥K', press('˚', 'KeyK', 'MA')],
    ['Ctrl+⌘K', press('k', 'KeyK', 'CM')],
    ['Ctrl+Shift+Z', press('Z', 'KeyZ', 'CS')],
    ['what AltGr writes', press('ł', 'KeyL', 'CA')],
    ['Ctrl+K that an input method takes', press('k', 'KeyK', 'C', 229)],
    ['the Enter that ends a composition', press('Enter', 'Enter', '', 229)],
  ])('%s', (_, event) => {
    expect(shortcutOf(event)).toBe('');
  });

  test.each([
    ['a letter with a mark that has the place of K', press('ë', 'KeyK', 'C')],
    ['a sign that has the place of Z', press(';', 'KeyZ', 'C')],
  ])('%s: it is only itself', (_, event) => {
    expect(shortcutOf(event)).toBe(`mod+${event.key}`);
  });
});

describe('A digit is', () => {
  test.each([
    ['one of the row of digits', press('3', 'Digit3'), 3],
    ['one of the block of digits', press('3', 'Numpad3'), 3],
    ['the key & on a French keyboard', press('&', 'Digit1'), 1],
    ['the key é on a French keyboard', press('é', 'Digit2'), 2],
    ['the key à on a French keyboard', press('à', 'Digit0'), 0],
    ['the key 2 on a French keyboard, with Shift', press('2', 'Digit2', 'S'), 2],
    ['an Arabic ٣', press('٣', 'Digit3'), 3],
  ])('%s', (_, event, digit) => {
    expect(digitOf(event)).toBe(digit);
  });

  test.each([
    ['a sign above a digit', press('#', 'Digit3', 'S')],
    ['Ctrl+3', press('3', 'Digit3', 'C')],
    ['Alt+3', press('3', 'Digit3', 'A')],
    ['a letter', press('x', 'KeyX')],
    ['another key', press('Delete', 'Delete')],
    ['what an input method takes', press('3', 'Digit3', '', 229)],
  ])('but not %s', (_, event) => {
    expect(digitOf(event)).toBeUndefined();
  });
});

test('A key belongs to a composition where the browser gives it the number of such keys', () => {
  expect([isComposed({ keyCode: 229 }), isComposed({ keyCode: 13 })]).toEqual([true, false]);
});
