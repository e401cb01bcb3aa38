/** A large Chinese sentence breaks between its clauses before it breaks inside one. */
export function Clauses({ sentence }: { sentence: string }) {
  const clauses = sentence.split(/(?<=[，。；])/)
  if (clauses.length === 1) return sentence
  return clauses.map(clause => (
    <span key={clause} className="clause">
      {clause}
    </span>
  ))
}
