/** A table that a phone shows as a list: a row becomes a block, each value with the name of its column beside it. */
import { Table, type TableProps } from 'antd';
import { usePhone } from '../hooks/phone.ts';
import './list-table.css';

/** The column that heads the block and needs no name beside it. */
export const LEAD = 'lead';

export function ListTable<Row extends object>({ columns = [], scroll, className, ...rest }: TableProps<Row>) {
  const stacked = usePhone();
  const named = columns.map((column) => ({
    ...column,
    ...(stacked ? { ellipsis: false, align: undefined } : {}),
    onCell: (row: Row, index?: number) => ({
      ...column.onCell?.(row, index),
      'data-label': typeof column.title === 'string' ? column.title : undefined,
    }),
  }));
  return (
    <Table<Row>
      {...rest}
      columns={named as TableProps<Row>['columns']}
      className={[className, stacked && 'stacked'].filter(Boolean).join(' ') || undefined}
      {...(stacked ? {} : { scroll })}
    />
  );
}
