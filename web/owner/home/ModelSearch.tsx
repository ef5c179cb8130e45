import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'

const shown = 8

/** Finds a model by name or model number, for whoever has no number at hand. */
export function ModelSearch({ onPick }: { readonly onPick: (model: string) => void }) {
  const { t } = useText()
  const [text, setText] = useState('')
  const search = text.trim()
  const asked = search.length > 1
  const found = useQuery({
    ...asking(catalog.models, { search, limit: shown }),
    enabled: asked,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  const items = asked ? (found.data?.items ?? []) : []
  const status = () => {
    if (!asked || found.isError) return ''
    if (found.isPending) return t('state.waiting')
    const count = items.length
    return found.data.next ? t('owner.model.first', { count }) : t('owner.model.count', { count })
  }
  return (
    <div>
      <Combobox
        label={t('owner.model.find')}
        hint={t('owner.model.findHint')}
        text={text}
        onText={setText}
        suggestions={items.map(({ id, name, category }) => ({
          id,
          label: (
            <>
              <DeviceShape category={category} size={24} />
              {name}
            </>
          ),
        }))}
        onPick={onPick}
        status={status()}
      />
      {found.error ? <Refused problem={found.error} retry={() => void found.refetch()} /> : null}
    </div>
  )
}
