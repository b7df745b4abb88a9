import style

// Nothing here yet: a sentence and the next action.
Message {
    iconName: "inbox-outline"
}
