import styles from './table.module.css'

type CheckBoxProps = {
  checked: boolean
  mixed?: boolean
  label: string
  tabIndex?: number
  onChange?: () => void
}

/** A bare 14 px checkbox for rows and heads; forms use the library's with its label. */
export function CheckBox({ checked, mixed = false, label, tabIndex, onChange }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      className={styles.check}
      checked={checked}
      data-mixed={mixed || undefined}
      ref={(element) => {
        if (element !== null) element.indeterminate = mixed
      }}
      aria-label={label}
      tabIndex={tabIndex}
      onChange={onChange}
      readOnly={onChange === undefined}
    />
  )
}
