/** Nothing here, and what to do about it. */
import { Empty } from 'antd';
import type { ReactNode } from 'react';

export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Empty
      className="empty-state"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {hint && <p>{hint}</p>}
        </>
      }
    >
      {children}
    </Empty>
  );
}
