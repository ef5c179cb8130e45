import { useMutation, useQueryClient } from '@tanstack/react-query'
import { coveredComponents } from '#coverage/contract'
import { promises } from '#promises/contract'
import { type Asked, telling } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { dayIn } from '#lib/format.ts'
import { Problem } from '#lib/problem.ts'
import { languages } from '#shared/messages'
import { Field, Select } from '#ui/Field.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { partName } from './Rules.tsx'

/** Opens a campaign of this market: a name in each language, which devices, which part. */
export function CampaignDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useText()
  const known = useKnown()
  const { market } = useDesk()
  const queries = useQueryClient()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const open = useMutation({
    ...telling(promises.openCampaign),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [promises.campaigns.name] })
      onClose()
    },
  })
  const reason = (field: string) =>
    open.error instanceof Problem ? open.error.reason(field) : undefined
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.cover.openCampaign')}
      submit={t('desk.cover.openCampaign')}
      busy={open.isPending}
      problem={open.error}
      onSubmit={(said) => open.mutate(campaignFrom(said, market.id))}
    >
      <Field
        label={t('desk.cover.code')}
        hint={t('desk.cover.codeHint')}
        name="code"
        required
        pattern="[A-Z0-9][A-Z0-9\-]{2,39}"
        error={reason('code')}
      />
      {languages.map((one) => (
        <Field
          key={one}
          label={t('desk.cover.name', { language: names.of(one) ?? one })}
          name={`name-${one}`}
          required
          maxLength={120}
        />
      ))}
      <Field label={t('desk.cover.models')} name="models" error={reason('models')} />
      <Field
        label={t('desk.cover.imeiFrom')}
        name="imeiFrom"
        inputMode="numeric"
        error={reason('imeiFrom')}
      />
      <Field
        label={t('desk.cover.imeiTo')}
        name="imeiTo"
        inputMode="numeric"
        error={reason('imeiTo')}
      />
      <Select label={t('desk.cover.component')} name="component">
        {coveredComponents.map((id) => (
          <option key={id} value={id}>
            {partName(known, id)}
          </option>
        ))}
      </Select>
      <Field
        label={t('desk.cover.startsOn')}
        name="startsOn"
        type="date"
        required
        defaultValue={dayIn(now().toISOString(), market.timeZone)}
      />
    </FormDialog>
  )
}

type Opening = Asked<typeof promises.openCampaign>

function campaignFrom(said: FormData, market: string): Opening {
  const of = (name: string) => text(said, name)
  const models = of('models')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  const asked = {
    code: of('code'),
    names: Object.fromEntries(languages.map((one) => [one, of(`name-${one}`)])),
    market,
    models: models.length > 0 ? models : null,
    imeiFrom: of('imeiFrom') || null,
    imeiTo: of('imeiTo') || null,
    components: [of('component')],
    startsOn: of('startsOn'),
  }
  // What was chosen of lists and typed is parsed at the server's door.
  return asked as unknown as Opening
}
