/** A sentence of ours that names something of the reader's between quotation marks. */

interface Props {
  /** With at most one such name. */
  readonly text: string;
}

/** The sentence, in which the name has a direction of its own and turns nothing around it. */
export const Said = ({ text }: Props) => {
  // From the first mark to the last: the name may have marks in it.
  const [before, name, after] = text.split(/(?<=“)(.+)(?=”)/s);
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
};
