/** Where to report a weakness; there is no such file where nobody said so. */
import { securityText } from '../../routes/origin.ts';
import { addressOf } from '../_files.ts';

export const getStaticPaths = () =>
  import.meta.env.SECURITY_CONTACT === '' ? [] : [{ params: { security: 'security' } }];

/** The contact, and until when it may be trusted: counted from the build, or from `SOURCE_DATE_EPOCH`. */
export const GET = (): Response => {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return new Response(securityText(import.meta.env.SECURITY_CONTACT, addressOf, now));
};
