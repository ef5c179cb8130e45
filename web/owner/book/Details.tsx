import type { SessionView } from '#people/contract'
import { Problem } from '#lib/problem.ts'
import { Field, TextArea } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { told } from '../told.ts'
import { useText } from '../text.ts'

type Address = {
  readonly hint: string
  /** The postcode that was said before, and where to say another one. */
  readonly postcode?: { readonly is: string; readonly hint: string } | undefined
}

type Props = {
  readonly session: SessionView
  /** Where it goes back to, or where somebody comes; not asked for a counter. */
  readonly address: Address | undefined
  /** No unit is known: its number helps to recognise it; what was typed is offered again. */
  readonly number: string | undefined
  readonly error: unknown
}

/** Who comes, and where it goes back to. What was typed stays, whatever the server answers. */
export function Details({ session, address, number, error }: Props) {
  const { t } = useText()
  const reason = (field: string) =>
    error instanceof Problem ? (error.reason(field) ?? error.reason(`contact.${field}`)) : undefined
  const known = session.kind === 'owner'
  return (
    <Stack gap={16}>
      <Field
        label={t('owner.contact.name')}
        name="name"
        required
        maxLength={80}
        autoComplete="name"
        defaultValue={known ? session.name : ''}
        error={reason('name')}
      />
      <Field
        label={t('owner.contact.email')}
        hint={t('owner.contact.emailHint')}
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="email"
        defaultValue={known ? (session.email ?? '') : ''}
        error={reason('email')}
      />
      <Field
        label={t('owner.contact.phone')}
        name="phone"
        type="tel"
        maxLength={20}
        autoComplete="tel"
        error={reason('phone')}
      />
      {address ? <AddressFields address={address} reason={reason} /> : null}
      {number !== undefined ? (
        <Field
          label={t('owner.number.label')}
          hint={t('owner.contact.numberHint')}
          name="identifier"
          maxLength={60}
          autoComplete="off"
          defaultValue={number}
          error={reason('identifier') ?? reason('text')}
        />
      ) : null}
      <TextArea
        label={t('owner.problem.words')}
        hint={t('owner.problem.wordsHint')}
        name="words"
        maxLength={1000}
        defaultValue={told('words')}
        error={reason('words')}
      />
    </Stack>
  )
}

type AddressProps = {
  readonly address: Address
  readonly reason: (field: string) => string | undefined
}

function AddressFields({ address: { hint, postcode }, reason }: AddressProps) {
  const { t } = useText()
  return (
    <>
      <TextArea
        label={t('owner.contact.address')}
        hint={hint}
        name="address"
        required
        maxLength={200}
        autoComplete="street-address"
        error={reason('address')}
      />
      <Field
        key={postcode?.is}
        label={t('owner.contact.postcode')}
        hint={postcode?.hint}
        name="postcode"
        required
        readOnly={postcode !== undefined}
        defaultValue={postcode?.is}
        minLength={2}
        maxLength={12}
        autoComplete="postal-code"
        error={reason('postcode') ?? reason('near')}
      />
    </>
  )
}
