import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { ModelView } from '#catalog/contract'
import { conditions, devices } from '#devices/contract'
import { day, isDay } from '#shared/days'
import { telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Field, Select } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { OnDay } from '#ui/When.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { ModelPicker } from '../kit/ModelPicker.tsx'
import { More } from '../kit/More.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** Every unit of the market that has a passport. */
export function Devices() {
  const { t } = useText()
  const { market, may } = useDesk()
  const [params] = useSearchParams()
  const [registering, setRegistering] = useState(false)
  const search = params.get('search') ?? ''
  const pages = usePages(devices.list, { market: market.id, ...(search ? { search } : {}) })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <DeskPage
      title={t('desk.nav.devices')}
      actions={
        may('devices.register') ? (
          <Button onClick={() => setRegistering(true)}>{t('desk.device.register')}</Button>
        ) : null
      }
    >
      <SearchBox label={t('desk.device.search')} />
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={12} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('desk.device.nothing')}>{t('desk.device.nothingHint')}</EmptyState>
      ) : (
        <>
          <Table
            label={t('desk.nav.devices')}
            rows={rows}
            keyOf={({ id }) => id}
            href={({ id }) => `/devices/${id}`}
            columns={[
              {
                id: 'model',
                name: t('desk.model'),
                cell: ({ id, model }) => <Link href={`/devices/${id}`}>{model.name}</Link>,
              },
              {
                id: 'identifier',
                name: t('desk.intake.identifierShort'),
                cell: (row) => row.identifier,
              },
              { id: 'owner', name: t('desk.column.owner'), cell: ({ owner }) => owner },
              {
                id: 'delivered',
                name: t('desk.device.deliveredOn'),
                end: true,
                cell: ({ deliveredOn }) => (deliveredOn ? <OnDay day={deliveredOn} /> : '–'),
              },
            ]}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
      <RegisterDialog open={registering} onClose={() => setRegistering(false)} />
    </DeskPage>
  )
}

type DialogProps = { readonly open: boolean; readonly onClose: () => void }

function RegisterDialog({ open, onClose }: DialogProps) {
  const { t } = useText()
  const { market, markets } = useDesk()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const [model, setModel] = useState<ModelView>()
  const [tried, setTried] = useState(false)
  const register = useMutation({
    ...telling(devices.register),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: [devices.list.name] })
      go(`/devices/${id}`)
    },
  })
  const reason = (field: string) =>
    register.error instanceof Problem ? register.error.reason(field) : undefined
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.device.register')}
      submit={t('desk.device.register')}
      busy={register.isPending}
      problem={register.error}
      onSubmit={(said) => {
        setTried(true)
        if (!model) return
        const delivered = text(said, 'deliveredOn')
        register.mutate({
          market: market.id,
          model: model.id,
          identifiers: text(said, 'identifiers'),
          soldInMarket: text(said, 'soldInMarket') || market.id,
          condition: conditions.find((one) => one === said.get('condition')) ?? 'new',
          ...(isDay(delivered) ? { deliveredOn: day(delivered), contractOn: day(delivered) } : {}),
        })
      }}
    >
      <ModelPicker
        value={model}
        onChange={setModel}
        error={tried && !model ? t('desk.form.needed') : reason('model')}
      />
      <Field
        label={t('desk.intake.identifierShort')}
        hint={t('desk.device.identifiersHint')}
        name="identifiers"
        required
        error={reason('identifiers')}
      />
      <Select label={t('desk.device.soldIn')} name="soldInMarket" defaultValue={market.id}>
        {markets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={t('desk.device.condition')} name="condition">
        {conditions.map((one) => (
          <option key={one} value={one}>
            {t(`desk.unit.${one}`)}
          </option>
        ))}
      </Select>
      <Field
        label={t('desk.device.deliveredOn')}
        name="deliveredOn"
        type="date"
        error={reason('deliveredOn')}
      />
    </FormDialog>
  )
}
