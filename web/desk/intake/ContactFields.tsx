import { languageNames, languages } from '#shared/messages'
import { Field, Select } from '#ui/Field.tsx'
import kit from '../kit/kit.module.css'
import { useText } from '../text.ts'
import style from './intake.module.css'

export type Contact = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly language: string
}

type Props = {
  readonly contact: Contact
  readonly onContact: (contact: Contact) => void
  readonly reason: (field: string) => string | undefined
}

/** Whom to tell, where, and in which language. */
export function ContactFields({ contact, onContact, reason }: Props) {
  const { t } = useText()
  const set = (change: Partial<Contact>) => onContact({ ...contact, ...change })
  return (
    <div className={style['part']}>
      <div className={kit['pair']}>
        <Field
          label={t('desk.contact.name')}
          required
          maxLength={80}
          autoComplete="off"
          value={contact.name}
          error={reason('contact.name')}
          onChange={({ target }) => set({ name: target.value })}
        />
        <Field
          label={t('desk.contact.email')}
          required
          type="email"
          autoComplete="off"
          value={contact.email}
          error={reason('contact.email')}
          onChange={({ target }) => set({ email: target.value })}
        />
        <Field
          label={t('desk.contact.phone')}
          type="tel"
          autoComplete="off"
          value={contact.phone}
          error={reason('contact.phone')}
          onChange={({ target }) => set({ phone: target.value })}
        />
        <Select
          label={t('desk.contact.language')}
          value={contact.language}
          onChange={({ target }) => set({ language: target.value })}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  )
}
