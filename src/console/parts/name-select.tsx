/** Chooses a name by its title from those known, or takes a new one as it is typed: categories and queues are free text. */
import { Select } from 'antd';
import { useState } from 'react';

interface NameSelectProps {
  /** The form's or the filter's present name. */
  readonly value?: string | null;
  readonly onChange?: (name: string | undefined) => void;
  /** Names to offer. */
  readonly known: readonly string[];
  readonly titleOf: (name: string) => string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly allowClear?: boolean;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'data-testid'?: string;
}

const LONGEST = 64;

export function NameSelect({ value, onChange, known, titleOf, ...rest }: NameSelectProps) {
  const [typed, setTyped] = useState('');
  const own = typed.trim().slice(0, LONGEST);
  const offered = [...new Set([...known, ...(value ? [value] : []), ...(own ? [own] : [])])];
  return (
    <Select
      {...rest}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        filterOption: (text, option) => {
          const wanted = text.trim().toLowerCase();
          return option !== undefined && `${option.value}\n${option.label}`.toLowerCase().includes(wanted);
        },
      }}
      value={value || null}
      options={offered.map((name) => ({ value: name, label: titleOf(name) }))}
      onChange={(name: string | null | undefined) => {
        setTyped('');
        onChange?.(name ?? undefined);
      }}
      // What was typed and not chosen is meant all the same.
      onBlur={() => {
        if (own !== '') onChange?.(offered.find((name) => titleOf(name) === own) ?? own);
        setTyped('');
      }}
    />
  );
}
