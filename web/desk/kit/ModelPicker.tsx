import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog, type ModelView } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { useText } from '../text.ts'
import { useDesk } from '../session.tsx'
import style from './kit.module.css'

type Props = {
  readonly value: ModelView | undefined
  readonly onChange: (model: ModelView | undefined) => void
  readonly error?: string | undefined
}

/** Finds a model by name or number; arrows choose, enter takes. */
export function ModelPicker({ value, onChange, error }: Props) {
  const { t } = useText()
  const { market } = useDesk()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 150)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const found = useQuery({
    ...asking(catalog.models, { search, market: market.id, limit: 8 }),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  })
  const models = search.length > 1 ? (found.data?.items ?? []) : []
  const take = (model: ModelView | undefined) => {
    onChange(model)
    setText('')
    box.closeDropdown()
  }
  return (
    <Combobox store={box} onOptionSubmit={(id) => take(models.find((model) => model.id === id))}>
      <Combobox.Target>
        <TextInput
          label={t('desk.model')}
          placeholder={t('desk.model.search')}
          value={value && !text ? value.name : text}
          error={error}
          onChange={({ currentTarget }) => {
            onChange(undefined)
            setText(currentTarget.value)
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || box.getSelectedOptionIndex() >= 0) return
            // Enter takes the best one, and never sends the form around it.
            event.preventDefault()
            if (models[0]) take(models[0])
          }}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.length < 2}>
        <Combobox.Options>
          {models.map(({ id, name, brand, category }) => (
            <Combobox.Option key={id} value={id}>
              {name}{' '}
              <span className={style['soft']}>
                {brand} · {t(`desk.category.${category}`)}
              </span>
            </Combobox.Option>
          ))}
          {found.data && models.length === 0 ? (
            <Combobox.Empty>{t('desk.model.none')}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
