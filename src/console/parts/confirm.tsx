/**
 * A question asked before something is done, workable by keyboard: the focus goes to the way out, Escape takes it, and
 * afterwards the focus is back where it was, if that is still there.
 */
import { Popconfirm, type PopconfirmProps } from 'antd';
import { useRef } from 'react';

export function Confirm({ children, ...rest }: PopconfirmProps) {
  const before = useRef<Element | null>(null);
  return (
    <Popconfirm
      {...rest}
      destroyOnHidden
      cancelButtonProps={{ autoFocus: true }}
      onOpenChange={(open) => {
        if (open) before.current = document.activeElement;
        else if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      }}
    >
      {children}
    </Popconfirm>
  );
}
