participation-way-missions-title = Missions: go out and find something
participation-way-missions-text = For classes and groups: a photo, a number, a school mark, a place. What you find is then on the city's map.
participation-missions-heading = Missions
participation-missions-lead = Set out with your class or group. Look closely. Show the city what you find.
participation-missions-closed = No missions are running at the moment. You can look at what others have found.
participation-missions-back = To the missions
participation-missions-no-group = There is no such group, or the leader's address does not hold any more. Ask the city for a new one.
participation-missions-no-find = There is no such find, or it was deleted.
participation-missions-join-title = Take part with your code
participation-missions-code = Code of the group
participation-missions-code-hint = Three words, for example: igel birne mond. We do not need your name.
participation-missions-join = Let’s go
participation-missions-code-wrong = There is no such code. Write the three words as they stand on the board.
participation-missions-group-closed = This group has finished. It cannot send anything any more.
participation-missions-joined = You are in. Choose a mission.
participation-missions-sent = Thank you! Your find has arrived. Your leader looks at it, then everybody sees it.
participation-missions-group = Group { $name }
participation-missions-inside = You are in. Choose a mission below.
participation-missions-leave = Leave the group on this device
participation-missions-tasks = Your tasks
participation-missions-go = Start the mission
participation-missions-finds-n = { $n ->
   [0] Nothing found yet
   [one] { $n } find
  *[other] { $n } finds
}
participation-missions-marks-n = { $n ->
   [0] No marks yet
   [one] { $n } mark
  *[other] { $n } marks
}
participation-missions-counted = { $n } { $what } counted
participation-missions-mark-of = { $place }: mark { $mark }
participation-missions-spot = Place
participation-missions-average = Average
participation-missions-marks = Marks
participation-missions-few = too few yet
participation-missions-marks-text = 1 is very good, 6 is very bad. There is an average from five marks on.
participation-missions-results = This is what we found
participation-missions-mission = Mission
participation-missions-none = There are no finds here yet.
participation-missions-list-n = { $n ->
   [0] No find
   [one] { $n } find on this page
  *[other] { $n } finds on this page
}
participation-missions-map = Map of the finds
participation-missions-map-zero = No finds in this section
participation-missions-map-one = { "{n}" } find in this section
participation-missions-map-other = { "{n}" } finds in this section
participation-missions-map-here = List of this section
participation-missions-open = To the find
participation-missions-find = Find
participation-missions-all-finds = All finds
participation-missions-photo-of = Photo for: { $title }
participation-missions-photo = Your photo
participation-missions-photo-other = Take another photo
participation-missions-photo-hint = No people and no number plates, please.
participation-missions-photo-here = Your photo is here already.
participation-missions-photo-missing = Your photo is missing. Take one or choose one.
participation-missions-one-picture = Send one photo at a time.
participation-missions-too-fast = Very many photos are arriving. Wait a minute and try again.
participation-missions-fault = We could not store the photo. Try again.
participation-missions-full = Very many finds of your group are waiting already. Your leader has to look at them first.
participation-missions-how-many = How many: { $what }?
participation-missions-count-hint = A number. Zero is right, too.
participation-missions-count-wrong = Write a number from 0 to { $most }.
participation-missions-which-spot = Which place gets a mark?
participation-missions-spot-missing = Choose a place.
participation-missions-which-mark = Which mark do you give?
participation-missions-mark-missing = Choose a mark from 1 to 6.
participation-missions-mark-1 = very good
participation-missions-mark-2 = good
participation-missions-mark-3 = fair
participation-missions-mark-4 = just enough
participation-missions-mark-5 = poor
participation-missions-mark-6 = very bad
participation-missions-note = Do you want to say something about it?
participation-missions-note-hint = A short sentence. Write no names.
participation-missions-send = Send the find
participation-missions-privacy = We do not store who you are. We delete all hidden data from photos.
participation-missions-code-title = Code for the children
participation-missions-code-text = Write the three words on the board, or hand the address on. The children need neither an account nor a name.
participation-missions-group-finds = Finds of the group
participation-missions-waiting = To be checked
participation-missions-approved = Published
participation-missions-nothing = There is nothing here at the moment.
participation-missions-look = Look for faces, names and number plates. What you throw away is deleted at once.
participation-missions-approve = Publish
participation-missions-discard = Throw away
participation-missions-done-approved = The find is published.
participation-missions-done-discarded = The find is deleted.
participation-missions-done-closed = The group is closed.
participation-missions-done-link = The leader's new address holds. The old one leads nowhere any more.
participation-missions-done-made = The group is made. Hand on the leader's address: it stands below.
participation-missions-leading = Leading the group
participation-missions-leader-title = Address for the leader
participation-missions-leader-text = Whoever opens this address leads the group on that device for half a year. Do not hand it to children.
participation-missions-renew = Make a new address
participation-missions-renew-text = Where the address got into the wrong hands, make a new one. The old one does not hold any more then.
participation-missions-close = Close the group
participation-missions-close-now = Close now
participation-missions-close-text = After that the group cannot send anything any more. You can still check what is here.
participation-missions-closed-since = Closed since { $day }
participation-missions-staff-title = Groups on missions
participation-missions-staff-lead = Make a group for each class and give its address to the teacher, who checks what the children send.
participation-missions-staff-all = All groups
participation-missions-staff-none = There is no group yet.
participation-missions-staff-group = Group
participation-missions-staff-state = State
participation-missions-staff-open = open
participation-missions-staff-closed = closed
participation-missions-staff-new = New group
participation-missions-staff-name = Name of the group
participation-missions-staff-name-hint = For example: 4b, Haidelmoosschule. No names of people.
participation-missions-staff-name-missing = Give the group a name.
participation-missions-staff-make = Make the group
participation-missions-personal-group = Groups on missions: so that leaders and the office tell them apart
participation-missions-personal-find = Finds of missions: to show what a group found. Nobody knows who in the group it was
