interface IconProps {
  className?: string
}

function Icon({ path, className = '' }: IconProps & { path: string }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

export const CheckIcon = (props: IconProps) => <Icon {...props} path="m3 8.500 3.500 3.500L13 4.500" />
export const ChevronDownIcon = (props: IconProps) => <Icon {...props} path="m4 6 4 4 4-4" />
export const ArrowUpIcon = (props: IconProps) => <Icon {...props} path="M8 13V3M4 7l4-4 4 4" />
export const ArrowDownIcon = (props: IconProps) => <Icon {...props} path="M8 3v10M4 9l4 4 4-4" />
export const CloseIcon = (props: IconProps) => <Icon {...props} path="m4 4 8 8M12 4l-8 8" />
