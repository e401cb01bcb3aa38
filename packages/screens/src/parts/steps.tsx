export type StepItem = { title: string; who?: string; time?: string; body?: string; done?: boolean }

/** What will happen, as a drawn line: who does what in how many days. */
export function Steps({ steps }: { steps: StepItem[] }) {
  return (
    <ol className="steps">
      {steps.map(step => (
        <li key={step.title} className={step.done ? 'done' : undefined}>
          <h3>{step.title}</h3>
          {(step.who || step.time) && (
            <p className="who">{[step.who, step.time].filter(Boolean).join(' · ')}</p>
          )}
          {step.body && <p className="text">{step.body}</p>}
        </li>
      ))}
    </ol>
  )
}
