import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isLanguage, languages } from '#shared/messages'
import { repairs } from '#repairs/contract'
import { call, telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Refused } from '#ui/Refused.tsx'
import { type Contact, ContactFields } from '../intake/ContactFields.tsx'
import style from '../intake/intake.module.css'
import { PhotoFields } from '../intake/PhotoFields.tsx'
import { TroubleFields } from '../intake/TroubleFields.tsx'
import { type Unit, UnitFields } from '../intake/UnitFields.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Pick } from '../kit/Pick.tsx'
import { IntakeFields } from '../repair/IntakeFields.tsx'
import { intakeInput } from '../repair/intakeInput.ts'
import { nothingSaid } from '../repair/intakeWords.ts'
import { useDesk } from '../session.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'
import { useText } from '../text.ts'

/** A device taken in within two minutes: one page, top to bottom by tab. */
export function Intake() {
  const { t, language } = useText()
  const { market, site, ownSites } = useDesk()
  const [, go] = useLocation()
  const sites = useSites().filter(({ id }) => ownSites.length === 0 || ownSites.includes(id))
  const [chosenSite, setChosenSite] = useState('')
  const at = site ?? sites.find(({ id }) => id === chosenSite)?.id ?? sites[0]?.id
  // The language of this conversation, if the market speaks it.
  const spoken = market.languages.includes(language) ? language : market.languages.find(isLanguage)
  const [unit, setUnit] = useState<Unit>({ text: '', card: undefined, model: undefined })
  const [trouble, setTrouble] = useState({ symptom: '', accident: false, words: '' })
  const [contact, setContact] = useState<Contact>({
    name: '',
    email: '',
    phone: '',
    language: spoken ?? language,
  })
  const [said, setSaid] = useState(nothingSaid)
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  const send = useMutation({
    ...telling(repairs.intake),
    onSuccess: async ({ id }) => {
      // The device is taken in; a photo that fails can be added again on the repair's page.
      for (const file of photos) await keepPhoto(id, file).catch(() => undefined)
      go(`/repairs/${id}?taken=1`)
    },
  })
  const reason = (field: string) =>
    missing.includes(field)
      ? t('desk.form.needed')
      : send.error instanceof Problem
        ? send.error.reason(field)
        : undefined
  const submit = () => {
    const made = intakeInput(said, market.currency)
    const lacks = [
      ...(unit.card || unit.model ? [] : ['model']),
      ...(trouble.symptom ? [] : ['symptom']),
      ...(contact.name.trim() ? [] : ['contact.name']),
      ...(contact.email.trim() ? [] : ['contact.email']),
      ...made.missing,
    ]
    setMissing(lacks)
    if (lacks.length > 0 || !made.input || !at) return
    const { name, email, phone } = contact
    send.mutate({
      market: market.id,
      site: at,
      ...(unit.card ? { device: unit.card.id } : { model: unit.model?.id ?? '' }),
      ...(!unit.card && unit.text.trim() ? { identifier: unit.text.trim() } : {}),
      ...trouble,
      words: trouble.words.trim(),
      contact: { name, email, ...(phone.trim() ? { phone: phone.trim() } : {}) },
      language: languages.find((one) => one === contact.language) ?? 'en',
      ...made.input,
    })
  }
  return (
    <DeskPage
      title={t('desk.intake.open')}
      actions={
        site ? null : (
          <Pick
            named
            label={t('desk.where.site')}
            value={at ?? ''}
            onChange={setChosenSite}
            options={sites.map(({ id, name }) => [id, name])}
          />
        )
      }
    >
      <form
        className={style['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={style['halves']}>
          <div className={style['column']}>
            <Card title={t('desk.intake.unit')}>
              <UnitFields unit={unit} onUnit={setUnit} reason={reason} />
            </Card>
            <Card title={t('desk.intake.trouble')}>
              <TroubleFields
                model={unit.model}
                trouble={trouble}
                onTrouble={setTrouble}
                reason={reason}
              />
            </Card>
            <Card title={t('desk.intake.contact')}>
              <ContactFields contact={contact} onContact={setContact} reason={reason} />
            </Card>
          </div>
          <Card title={t('desk.intake.state')}>
            <IntakeFields said={said} onSay={setSaid} currency={market.currency} reason={reason} />
            <PhotoFields photos={photos} onPhotos={setPhotos} />
          </Card>
        </div>
        <div className={style['send']}>
          <Button kind="filled" type="submit" busy={send.isPending}>
            {t('desk.intake.send')}
          </Button>
          {missing.length > 0 ? (
            <span role="alert">{t('desk.form.missing', { count: missing.length })}</span>
          ) : null}
        </div>
        {send.error ? <Refused problem={send.error} /> : null}
      </form>
    </DeskPage>
  )
}

function keepPhoto(repair: `rep_${string}`, file: File) {
  return call(repairs.addPhoto, { repair, moment: 'intake', file, mediaType: file.type })
}
