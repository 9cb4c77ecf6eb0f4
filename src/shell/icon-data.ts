/** The site's icon within the page: a file of 158 bytes is not worth a request before the first paint. */

/**
 * An SVG as an address.
 * @param svg its text, with quotation marks around attributes
 */
export const iconData = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.trim().replaceAll('"', "'")).replace(/%(?:20|27|2F|3A|3D)/g, decodeURIComponent)}`;
