import { type FormField, FormFields } from './form-fields.tsx'
import { StepPage, type StepPageProps } from './step-page.tsx'

export type FormPageProps = StepPageProps & { fields: FormField[] }

/** One topic a page. */
export function FormPage({ fields, ...step }: FormPageProps) {
  return (
    <StepPage leave {...step} files={step.files ?? fields.some(field => field.kind === 'files')}>
      <FormFields fields={fields} />
    </StepPage>
  )
}
