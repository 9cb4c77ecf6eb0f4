/**
 * On pages that somebody may print: when one is printed, brings the sheet for paper, which nobody else needs, and notes the address and
 * the day. Without scripts a link to the sheet stands in the page.
 */

/** Waits for the page to be printed, or to be shown as it will be. */
export const setUpPrint = (): void => {
  const { dataset } = document.documentElement;
  const bring = (): void => {
    // The fragment may hold an audit, and stays out.
    dataset['address'] = location.href.replace(/#.*/, '');
    dataset['day'] = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const address = dataset['paper'];
    if (!address) return;
    try {
      // At once: the browser lays the page out for paper as soon as the event has been handled.
      const request = new XMLHttpRequest();
      request.open('GET', address, false);
      request.send();
      if (request.status !== 200) return;
      const sheet = new CSSStyleSheet({ media: 'print' });
      sheet.replaceSync(request.responseText);
      document.adoptedStyleSheets.push(sheet);
      delete dataset['paper'];
    } catch {
      // Offline: what the page itself says of paper holds.
    }
  };
  addEventListener('beforeprint', bring);
  matchMedia('print').addEventListener('change', bring);
};
