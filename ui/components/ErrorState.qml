import style

// What happened, what to do, and a way to try again.
Message {
    iconName: "alert-circle-outline"
    tint: Theme.overdue
    tintBackground: Theme.overdueTint
    title: qsTr("This could not be loaded")
    actionText: qsTr("Try again")
}
