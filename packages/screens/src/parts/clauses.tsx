/** A large Chinese sentence breaks between its clauses before it breaks inside one, and never inside a date. */
export function Clauses({ sentence }: { sentence: string }) {
  const clauses = keptTogether(sentence).split(/(?<=[，。；])/)
  if (clauses.length === 1) return clauses[0]
  return clauses.map(clause => (
    <span key={clause} className="clause">
      {clause}
    </span>
  ))
}

/** "10 月 16 日" with blanks that do not break. */
function keptTogether(sentence: string): string {
  return sentence.replace(/(?:\d+ 年 )?\d+ 月 \d+ 日/g, date => date.replaceAll(' ', '\u00a0'))
}
