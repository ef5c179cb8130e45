import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { people, type PersonView } from '#people/contract'
import { telling } from '#lib/call.ts'
import { FormDialog } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { GrantFields } from './GrantFields.tsx'

type Props = { readonly person: PersonView; readonly onClose: () => void }

export function GrantsDialog({ person, onClose }: Props) {
  const { t } = useText()
  const queries = useQueryClient()
  const [grants, setGrants] = useState(person.grants)
  const set = useMutation({
    ...telling(people.setGrants),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [people.list.name] })
      onClose()
    },
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.people.rolesOf', { name: person.name })}
      submit={t('desk.people.keepRoles')}
      busy={set.isPending}
      problem={set.error}
      onSubmit={() => set.mutate({ person: person.id, grants })}
    >
      <GrantFields grants={grants} onGrants={setGrants} />
    </FormDialog>
  )
}
