// First file of the room.
